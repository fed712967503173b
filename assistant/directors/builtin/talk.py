"""Answers what is no film: greetings, help, and questions about where things stand."""

import re
from collections.abc import Callable
from typing import Final

from assistant.directors.builtin.decision import Decision, ask
from assistant.directors.builtin.languages import UNKNOWN, answer_in, language_of
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.tables import words
from tools import styles
from tools.format import ASPECTS, OFFERED_S, RESOLUTIONS
from tools.renderers.diffusion.readiness import standing

EXAMPLE: Final = "For example: A white crane stands in a stream. Then it dips its head and picks up a fish."
NOT_UNDERSTOOD: Final = f"What should be seen? {EXAMPLE}"
_NOT_ENGLISH: Final = (
    "Without a chat model I understand English only. Type, for example: “{example}”. A chat model "
    "understands all languages; a local one, such as Ollama's, is found by itself, and /model lists those "
    "found."
)
FREER: Final = "I follow plain orders, one by one; a chat model, which /model finds, follows free talk."
NOTHING_YET: Final = (
    "There is no storyboard yet. Say what is seen first, for example: A fox walks through snow."
)
ABILITIES: Final = (
    "Describe a scene and I make its storyboard and a short clip of 1 to 20 s; then change it by "
    "talking: “make card 2 at night”, "
    "“replace the fox with a robot”, “add a scene at the end where it flies away”, “make it "
    "square”, “three versions”, “undo”. "
    "“Don't render yet” only plans, and “render it” draws."
)
_ANEW: Final = (
    "Describe a new scene and a new storyboard begins; “undo” takes back the last change. Clips stay "
    "in the library."
)
_ELSEWHERE: Final = (
    "Nothing leaves this machine: the clip is an mp4 file in your library, yours to send wherever you like."
)
_VERBS: Final = (
    "I cannot do that with clips. I can remix, recut, blend, loop and join them, for example: remix it "
    "lightly with a robot, or: keep seconds 2 to 4 and loop it."
)

_MODELS: Final = (
    "I am the built-in director: rules, and no language model. /model lists the chat models found and "
    "switches to one, or back to these rules; on the command line, --director does."
)
_FAMILY: Final = rf"(?:{'|'.join(sorted(words('chat_models')))})[\w.:/-]*"

_LONGEST_TALK: Final = 200
Answer = Callable[[Situation], str]


def _fixed(said: str) -> Answer:
    return lambda now: said


def progress(now: Situation) -> str:
    """Return what is drawn at the moment, and how far it is."""
    if now.renders:
        said = ", ".join(
            f"{r['id']} is {r['state']}, {float(r.get('progress') or 0):.0%}" for r in now.renders
        )
        return f"{said}. You can go on talking meanwhile."
    return f"Nothing is being rendered. The current clip is {now.clip['id']}." if now.clip else NOTHING_YET


def _where(now: Situation) -> str:
    if now.clip is None:
        return NOTHING_YET
    path = now.clip.get("path")
    return f"{now.clip['id']} is at {path}." if path else f"{now.clip['id']} is not written yet."


def _board(now: Situation) -> str:
    if now.board is None:
        return NOTHING_YET
    cards = "; ".join(
        f"{position}. at {now.at(position):g} s: {now.text(position)}" for position in now.positions
    )
    style = "" if now.board["style"] == "none" else f", {now.board['style']}"
    return (
        f"The storyboard, {now.duration:g} s, {now.board['aspect']}, {now.board['resolution']}{style}: "
        f"{cards}"
    )


def _pleased(now: Situation) -> str:
    return "Good. Say what to change, or describe the next scene." if now.board else f"Good. {NOT_UNDERSTOOD}"


def _displeased(now: Situation) -> str:
    if now.board is None:
        return NOTHING_YET
    return (
        "What should be different? For example: make card 1 at night, or: replace the fox with a "
        "robot. “Undo” takes the last change back."
    )


def _greeting(now: Situation) -> str:
    return "Hello. Say what to change, or describe a new scene." if now.board else f"Hello. {NOT_UNDERSTOOD}"


def _formats(now: Situation) -> str:
    return (
        f"A video lasts 1 to 20 s ({', '.join(map(str, OFFERED_S))} s are usual), in "
        f"{', '.join(ASPECTS)}, at {', '.join(RESOLUTIONS)}, in 1 to 4 variations; "
        f"styles are {', '.join(styles.names())}."
    )


def _hardware(now: Situation) -> str:
    return f"{standing(now.renderer)} Say “use the GPU” or “only a sketch” to change that."


_PRAISE: Final = (
    r"(?:that|this|it)(?:'ll| will) do(?: nicely)?|that's (?:everything|all)"
    r"|i'm (?:really )?happy(?: with (?:it|that|this|them|the cards|everything))?"
    r"|(?:(?:it|that|this|everything) )?looks (?:right|fine|good|great)(?: (?:to me|on paper))+"
    r"|nice|cool|great|awesome|wow|perfect|amazing|beautiful|lovely|good(?: job| work)?|well done"
    r"|excellent|super|fantastic|brilliant|love it|i (?:really )?(?:love|like) (?:it|this|that)"
    r"|looks (?:good|great|nice)|that's (?:good|great|nice|perfect|it)|haha+|lol|ok(?:ay)?|fine|alright"
    r"|got it|i see|sure|yes|yeah|yep|y|👍+|❤️?"
)
_BLAME: Final = (
    r"no|nope|n|(?:that(?:'s| is| was) |this (?:is|was) |it(?:'s| is| was) )?(?:bad|ugly|wrong"
    r"|terrible|awful|boring|not (?:good|right"
    r"|what i (?:want|wanted|meant|asked for)|it)|horrible)|i (?:don't|do not) like (?:it|this|that)"
    r"|i hate (?:it|this)|(?:it|this|that) (?:looks|is) (?:bad|ugly|wrong|terrible|awful|boring|weird"
    r"|strange)|it doesn't look (?:good|right)|change it|edit it|change something|make it (?:better"
    r"|nicer|good)|improve it|fix it|try harder"
)
_ANSWERS: Final[tuple[tuple[re.Pattern[str], Answer], ...]] = tuple(
    (re.compile(rf"^(?:{pattern})$", re.I), answer)
    for pattern, answer in (
        (
            r"(?:hi+|hello+|hey+|yo|hiya|howdy|good (?:morning|evening|afternoon|day)|greetings"
            r"|hallo|sup|what'?s up|hi there|hello there|hey there)(?: (?:there|you|mutoscope|again"
            r"|assistant|bot))?",
            _greeting,
        ),
        (
            r"(?:how are you|how's it going|how do you do)(?: (?:today|doing))?",
            _fixed(f"Ready to draw. {NOT_UNDERSTOOD}"),
        ),
        (
            r"how (?:long|big|large) is (?:it|this|that|the (?:video|film|clip|movie|storyboard|board))"
            r"(?: right)?(?: now| at the moment)?|what(?:'s| is) (?:the|its) (?:length|duration)(?: now)?",
            _board,
        ),
        (
            r"(?:thanks|thank you|thx|ty|cheers|many thanks|thank u)(?: (?:a lot|so much|very much"
            r"|you|again|for that))*",
            _fixed("You are welcome. Say what to change, or describe the next scene."),
        ),
        (
            r"(?:bye|goodbye|good ?night|see you|cya|quit|exit|:q)(?: .{0,20})?",
            _fixed("Goodbye. The storyboard and the clips stay in the library."),
        ),
        (
            r"(?:help|\?+|/help|-h|--help|h|man|usage|instructions?|tutorial|examples?|help me"
            r"|show (?:me )?(?:an? )?examples?|i need help|commands?|menu|what now|what next"
            r"|what should i (?:say|type|do|write))(?: please)?",
            _fixed(ABILITIES),
        ),
        (
            r"(?:what|which things) (?:can|could|do) (?:you|i|it|this|mutoscope)(?: (?:do|make|draw"
            r"|ask|say|type|create|understand))*(?: here| for me| now| with (?:you|this|it))?"
            r"|how (?:does (?:this|it) work|do i (?:use (?:this|it|you)|start|begin|make a (?:video"
            r"|film|clip)))|what are you(?:r (?:abilities|skills|features))?(?: good (?:at|for)"
            r"| able to do)?|what is (?:this|mutoscope)|who are you|what do you do"
            r"|are you (?:an? )?(?:ai|bot|human|robot|real|chatgpt|llm)\b.*|your name"
            r"|what's your name",
            _fixed(ABILITIES),
        ),
        (
            r"(?:what|which)(?: are (?:the|your)| other|'s)?(?: (?:available|possible|valid"
            r"|supported))? (?:formats?|styles?|aspects?(?: ratios?)?|resolutions?|sizes?"
            r"|durations?|lengths?|looks?|options|settings)\b"
            r"(?!(?<!s) (?:is|was|did|does|do|has|have) (?:i|we|it|this"
            r"|that|the|my)\b).*|(?:list|show)(?: me)?(?: the"
            r"| all)? (?:formats|styles|options|settings|resolutions|sizes)|how long (?:can|may|could) (?:it"
            r"|a (?:video|clip|film)|they|i|you)\b.*|what(?:'s| is) the (?:longest|maximum|max)\b(?! clip).*"
            r"|can you do (?:4k|hd|vertical|square)\b.*",
            _formats,
        ),
        (
            r"(?:is (?:it|the (?:video|clip|render|film)) (?:done|ready|finished|rendered"
            r"|complete)(?: yet)?|are (?:you|we) (?:done|ready|finished|there)(?: yet)?|done|ready"
            r"|finished|status|progress|how (?:long|much longer)(?: (?:will|does|is) (?:it"
            r"|this)(?: take| last)?| left| to go)?|how far(?: are you| is it)?|what are you doing"
            r"|what's (?:happening|going on)|still (?:rendering|drawing|working)|where are we"
            r"|any progress|eta)(?: now| yet| still)?",
            progress,
        ),
        (
            r"(?:where (?:is|are|do i find|can i find|did you (?:save|put)) (?:it|the|my|that"
            r"|this)?\s*(?:videos?|clips?|films?|files?|mp4|output|result)?(?: saved| stored)?"
            r"|(?:save|download|export|open|play) (?:it|the (?:video|clip|film)|this|that)"
            r"|how (?:do|can) i (?:save|download|get|see|watch|open|play|export) (?:it|the (?:video"
            r"|clip|film|file)|this))(?: to disk| please| as mp4)?",
            _where,
        ),
        (
            r"(?:show|list|read|what(?:'s| is) (?:on|in)|what does|describe|print"
            r"|see)(?: me)? (?:the |my |all (?:the )?)?(?:storyboard|board|cards|scenes"
            r"|script)(?: look like| again| now| say)?|what (?:have we|do we have|did you (?:make"
            r"|draw)|is this(?: video| clip)?)(?: so far| got)?|how many (?:cards|scenes) .*",
            _board,
        ),
        (
            r"(?:(?:which|what)(?: (?:chat|language|ai|kind of|sort of|large))* (?:models?|llms?"
            r"|director)\b(?! (?:draws?|renders?|airplanes?|planes?|trains?|cars?)\b).*"
            r"|(?:use|switch|change|go|try|talk|load|activate|select|choose|set|run)(?: back)?"
            r"(?: (?:to|with))?"
            r"(?: (?:the|an?|my|your|chat|language|local|remote|another|different|other|better|bigger"
            r"|smaller|built-?in|builtin))* (?:model|llm|director)s?\b(?! (?:airplane|plane|train|car)).*"
            rf"|(?:(?:chat |language )?model|director)(?: is| to|:|=)?"
            rf" (?:{_FAMILY}|[\w./-]*[\d:][\w.:/-]*)"
            rf"|(?:use|switch to|change to|try|talk to|connect to|connect) {_FAMILY}"
            r"(?: (?:model|please|instead|now|from|on|with|\d\S*))*"
            r"|(?:use|switch to|go back to|back to) (?:the )?(?:built-?in|builtin)"
            r"(?: (?:rules|one|director))?|(?:are you|is (?:this|it)) (?:the |an? )?(?:built-?in|builtin)"
            r"(?: director)?"
            r"|list (?:the |all )?(?:chat |language )?models)",
            _fixed(_MODELS),
        ),
        (
            r"(?:which|what) renderer\b.*|(?:do you|can you|are you) us(?:e|ing) (?:the |my "
            r"|a )?gpu|is (?:this|it) (?:using |on )?(?:the |my |a )?(?:gpu|graphics card)",
            _hardware,
        ),
        (
            rf"(?:{_PRAISE})(?:[ ,!.]+(?:{_PRAISE}|thanks|thank you|very much|so much|a lot"
            r"|much better))*|(?:much |way )?better",
            _pleased,
        ),
        (_BLAME, _displeased),
        (
            r"(?:upscale|reverse|rewind|fast[ -]?forward|play backwards|duplicate|copy)\b(?: (?:it|this"
            r"|that|the (?:video|clip|film|videos"
            r"|clips)|c\d+|them|together|and|with|into|one|to|a|please))*",
            _fixed(_VERBS),
        ),
        (
            r"(?:delete|remove|erase|clear|reset|discard|wipe)(?: (?:everything|all(?: of it"
            r"| the cards| cards| scenes)?|the (?:story)?board|the (?:whole|entire) (?:thing|board"
            r"|storyboard)|it all|it))?|start (?:over|again|anew|from scratch)|new(?: (?:board"
            r"|storyboard|video|film|clip|project|one))?",
            _fixed(_ANEW),
        ),
        (
            r"(?:upload|post|share|publish|send|email|tweet)\b(?!.*\b(?:gif|mp4|webm)s?\b)[^,;.]{0,60}",
            _fixed(_ELSEWHERE),
        ),
        (
            r"(?:tell me (?:a joke|about).*|sing(?: (?:me|a|for).*)?|what(?:'s| is) the (?:weather"
            r"|time|date)\b.*|what time is it|translate .*|write (?:me )?(?:a |an |some )?(?:poem"
            r"|code|essay|python|song|email|function).*)",
            _fixed(f"I only make short films. {NOT_UNDERSTOOD}"),
        ),
    )
)


def in_their_language(text: str, now: Situation) -> Decision | None:
    """Return the answer to a message that is not in English, in its own language; None where it is."""
    language = language_of(text)
    if not language:
        return None
    example = "make it night" if now.board else "A fox walks through snow"
    answer = _NOT_ENGLISH if language == UNKNOWN else answer_in(language)
    return ask(answer.replace("{example}", example))


def small_talk(text: str, now: Situation) -> Decision | None:
    """Return the answer to a message that asks for no film, or None."""
    said = text.strip(" .,!;:?…").strip()
    if not said and "?" in text:
        return ask(ABILITIES)
    if len(said) > _LONGEST_TALK:
        return None
    for pattern, answer in _ANSWERS:
        if pattern.match(said):
            return ask(answer(now))
    return None
