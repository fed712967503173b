"""Messages that are not English: noticed, answered in their language, and never drawn."""

import pytest

from assistant.directors.builtin.languages import language_of
from tests.directing import CRANE, calls, decision, situation

FOREIGN = [
    ("Ein Fuchs läuft durch den Schnee.", "German", "Englisch"),
    ("mach es nachts", "German", "Englisch"),
    ("Zeichne mir bitte einen Hund im Wald", "German", "Englisch"),
    ("Tiger im Schnee", "German", "Englisch"),
    ("lösche karte 2", "German", "Englisch"),
    ("Un renard marche dans la neige", "French", "anglais"),
    ("dessine un chat qui dort sur le canapé", "French", "anglais"),
    ("robot avec laser", "French", "anglais"),
    ("peux-tu le faire plus sombre ?", "French", "anglais"),
    ("Un gato camina por el bosque", "Spanish", "inglés"),
    ("hazme un video de una niña que baila", "Spanish", "inglés"),
    ("el perro va a la playa", "Spanish", "inglés"),
    ("Un vecchio pescatore ripara la sua rete", "Italian", "inglese"),
    ("fammi vedere una volpe nella neve", "Italian", "inglese"),
    ("Uma raposa anda na neve com um gato", "Portuguese", "inglês"),
    ("faça um vídeo de um cachorro na praia", "Portuguese", "inglês"),
    ("Een vos loopt door de sneeuw", "Dutch", "Engels"),
    ("maak een film van het strand", "Dutch", "Engels"),
    ("En räv går genom snön och tittar på månen", "Swedish", "engelska"),
    ("Lis idzie przez śnieg w lesie", "Polish", "angielski"),
    ("pokaż mi kota na dachu", "Polish", "angielski"),
    ("Bir tilki karda yürüyor", "Turkish", "İngilizce"),
    ("bana bir kedi çiz lütfen", "Turkish", "İngilizce"),
    ("лиса идёт по снегу", "Russian", "английский"),
    ("лисиця йде по снігу", "Ukrainian", "англійську"),
    ("μια αλεπού περπατά στο χιόνι", "Greek", "αγγλικά"),
    ("ثعلب يمشي في الثلج", "Arabic", "الإنجليزية"),
    ("שועל הולך בשלג", "Hebrew", "אנגלית"),
    ("एक लोमड़ी बर्फ में चलती है", "Hindi", "अंग्रेज़ी"),
    ("狐狸在雪地里走", "Chinese", "英语"),
    ("狐が雪の中を歩く", "Japanese", "英語"),
    ("여우가 눈 속을 걷는다", "Korean", "영어"),
    ("หมาจิ้งจอกเดินในหิมะ", "unknown", "English only"),
]
ENGLISH = [
    "A fox walks through snow.",
    'A ballerina bows, with the title "La Belle et la Bête"',
    "with the title “Der Untergang”",
    "Jean de la Croix walks",
    "Otto von Bismarck rides a horse",
    "Leonardo da Vinci paints",
    "El Capitan at sunset",
    "A night in São Paulo",
    "Zürich and Köln by train",
    "two señoritas dance flamenco",
    "The Tour de France passes a village",
    "tour de france riders climb",
    "a dachshund with a kindergarten teacher",
    "Ramón eats a crème brûlée in a café",
    "a con man in a den of lions",
    "boy met girl",
    "A samurai meets Владимир",
    "a sign reads 東京 above the door",
    "sin city, rain",
    "a van drives over the hill",
    "make it night",
    "asdf jkl qwerty",
    "undo",
    "🦊 in ❄️",
    "y",
    "n",
    "²-³",
    "#e8d9bb",
]


@pytest.mark.parametrize(("said", "language", "word"), FOREIGN)
@pytest.mark.parametrize("shown", [situation(), situation(*CRANE)], ids=["empty", "board"])
def test_a_foreign_message_is_answered_in_its_language(said, language, word, shown):
    assert language_of(said) == language
    told = decision(said, shown)
    assert told.calls == ()
    assert word in told.said
    assert "/model" in told.said
    assert "Ollama" in told.said


@pytest.mark.parametrize("said", ENGLISH)
def test_a_foreign_name_or_title_makes_no_sentence_foreign(said):
    assert language_of(said) == ""


def test_the_example_fits_what_there_is():
    assert "A fox walks through snow" in decision("Un renard marche dans la neige").said
    assert "make it night" in decision("Un renard marche dans la neige", situation(*CRANE)).said


def test_a_scene_with_a_foreign_title_is_drawn():
    ((name, args),) = calls('A sailor walks into fog, with the title "La fin du voyage"')
    assert name == "set_storyboard"
    assert "La fin du voyage" in args["cards"][0]["text"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("rename c1 to Der Fuchs im Schnee", "rename"),
        ("call it “La vie en rose”", "rename"),
        ("import ~/vidéos/à-la-plage.mp4", "import_media"),
        ("import /tmp/лиса.mp4", "import_media"),
    ],
)
def test_a_foreign_title_or_file_is_taken_as_it_is(said, name):
    assert [called for called, _ in calls(said, situation(*CRANE))] == [name]
