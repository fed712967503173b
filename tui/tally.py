"""What the exit code and the `end` event need to know of the events of a run."""

from typing import Any


class Tally:
    """Counts events as they are shown."""

    def __init__(self, *, by_script: bool = False) -> None:
        self._by_script = by_script
        """Whether scripts say by themselves how they went."""
        self.clips: list[str] = []
        self.failed: list[str] = []
        """Renders that failed or were cancelled."""
        self.unanswered = False
        """Whether a question found no one to answer it."""
        self._ended_in_error = False
        self._earlier_error = False
        self._asked = False
        """Whether the turn asked a question: what is not done after a no is no error."""

    def note(self, event: dict[str, Any]) -> None:
        """Count one event."""
        kind = event["event"]
        if kind == "turn":
            self._ended_in_error = self._asked = False
        elif kind == "confirm":
            self._asked = True
        elif kind == "error":
            self._ended_in_error = True
        elif kind == "tool":
            self._ended_in_error = not event["ok"] and not self._asked
        elif kind == "clip":
            self.clips.append(event["clip"]["id"])
        elif kind == "script" and self._by_script:
            self.clips, self.failed, self.unanswered = [], [], False
            self._ended_in_error = event["held"] < event["turns"]
        elif kind == "render" and event["state"] in ("failed", "cancelled"):
            self.failed = [*(id for id in self.failed if id != event["id"]), event["id"]]

    def next_conversation(self) -> None:
        """Keep how the conversation ended; another begins."""
        self._earlier_error = self._earlier_error or self._ended_in_error
        self._ended_in_error = False

    @property
    def exit_code(self) -> int:
        """0 where all went well, else 1."""
        ended_badly = self._ended_in_error or self._earlier_error
        return int(bool(self.failed) or ended_badly or self.unanswered)

    def end(self) -> dict[str, Any]:
        """Return the `end` event."""
        return {"event": "end", "clips": list(dict.fromkeys(self.clips)), "failed": self.failed}
