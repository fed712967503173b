"""What a model that sees pictures is shown, and that nothing is shown where it must not leave the machine."""

import base64
from io import BytesIO

import av
import numpy as np
import pytest
from langchain_core.messages import HumanMessage

from assistant.pictures import shown
from tests.asking import TOOLS, ask, director
from tests.dialects import calls, words
from tests.faults import refusal
from tests.talking import heard, talk
from tools.media.pictures import write_png

URL = "data:image/jpeg;base64,"


@pytest.fixture
def beach(studio, tmp_path):
    """A studio whose board opens on an imported picture of one colour."""
    write_png(np.full((1200, 1600, 3), (240, 200, 40), np.uint8), tmp_path / "beach.png")
    studio.do("import_media", path=str(tmp_path / "beach.png"))
    studio.do("open_board", clip="c1")
    studio.do("add_card", media="picture", text="A beach.")
    return studio


def decoded(url: str) -> np.ndarray:
    data = base64.b64decode(url.removeprefix(URL))
    assert len(data) <= 200_000
    with av.open(BytesIO(data), "r", format="jpeg_pipe") as container:
        return next(container.decode(video=0)).to_ndarray(format="rgb24")


async def test_the_pictures_on_the_board_and_the_frames_of_the_clip_are_shown_small(beach):
    (picture, sheet) = await shown(beach.bench)
    assert picture[0].startswith("m1, on card ")
    seen = decoded(picture[1])
    assert seen.shape == (576, 768, 3)
    assert np.abs(seen[100, 100].astype(int) - (240, 200, 40)).max() < 12
    assert sheet[0].startswith("c1, frames in order")
    assert decoded(sheet[1]).shape[1] == 768


async def test_a_picture_whose_file_is_gone_is_left_out(beach):
    beach.bench.library.media.get("m1").path.unlink()
    assert [name for name, _ in await shown(beach.bench)] == ["c1, frames in order, row by row:"]


def seeing(server, **options):
    async def pictures():
        return [("m1, on card 1:", f"{URL}AAAA")]

    return director(server, **options).bind_tools(TOOLS, pictures=pictures)


def sent(server):
    return [body["messages"][-1]["content"] for body in server.bodies]


async def test_a_model_that_sees_is_sent_them_with_what_the_user_says(model_server):
    model_server.answers(words("A beach."))
    await ask(seeing(model_server, pictures=True), HumanMessage("What is it?"), tools=())
    ((text, name, image),) = sent(model_server)
    assert (text["text"], name["text"]) == ("What is it?", "m1, on card 1:")
    assert image == {"type": "image_url", "image_url": {"url": f"{URL}AAAA"}}


@pytest.mark.parametrize("pictures", [False, None])
async def test_a_model_that_is_not_known_to_see_is_sent_none(model_server, pictures):
    model_server.answers(words("Hm."))
    await ask(seeing(model_server, pictures=pictures), tools=())
    assert sent(model_server) == ["hi"]


async def test_a_server_that_refuses_pictures_is_asked_again_without(model_server):
    refused = refusal(400, {"error": {"message": "image input is not supported by this model"}})
    model_server.answers(refused, words("Hello."), words("Again."))
    speaker = seeing(model_server, pictures=True)
    assert (await ask(speaker, tools=())).text == "Hello."
    await ask(speaker, tools=())
    assert [isinstance(content, list) for content in sent(model_server)] == [True, False, False]


async def test_a_model_is_shown_what_it_has_imported_before_it_says_what_follows(tmp_path, model_server):
    write_png(np.full((300, 400, 3), (240, 200, 40), np.uint8), tmp_path / "beach.png")
    model_server.answers(
        calls(("import_media", {"path": str(tmp_path / "beach.png")}), ("add_card", {"media": "picture"})),
        calls(("add_card", {"text": "A dog runs along the sand."})),
        words("It is on card 1."),
    )
    async with talk(tmp_path / "films", director=director(model_server, pictures=True)) as conversation:
        await heard(conversation.say(f"start with {tmp_path / 'beach.png'}"))
        cards = conversation.bench.board().cards
    assert [card.media.source if card.media else card.text for card in cards] == [
        "m1",
        "A dog runs along the sand.",
    ]
    asked = [
        next(message["content"] for message in reversed(body["messages"]) if message["role"] == "user")
        for body in model_server.bodies
    ]
    assert isinstance(asked[0], str)
    assert [part["text"] for part in asked[1] if part["type"] == "text"][1] == "m1, on card 1:"
    assert [part["type"] for part in asked[1]] == ["text", "text", "image_url"]
