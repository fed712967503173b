"""A conversation's messages as checkpoints hold them: each is packed once, though every step stores all."""

from typing import Any, Final

from langchain_core.messages import AnyMessage
from langgraph.checkpoint.base import Checkpoint
from langgraph.checkpoint.serde.base import SerializerProtocol

_CHANNEL: Final = "messages"
_KIND: Final = "msgpack"


class Packing:
    """Knows the messages of the last checkpoint and the bytes of each; they are shared, so change none."""

    def __init__(self, serializer: SerializerProtocol) -> None:
        self._serializer = serializer
        self._bytes: dict[int, tuple[AnyMessage, bytes]] = {}
        """By the identity of a message, which nothing else can take while it is here."""
        self._messages: dict[bytes, AnyMessage] = {}

    def packed(self, checkpoint: Checkpoint) -> Checkpoint:
        """Return a checkpoint whose messages are bytes."""
        messages = checkpoint["channel_values"].get(_CHANNEL, ())
        pairs = [self._bytes.get(id(one)) or (one, self._pack(one)) for one in messages]
        self._note(pairs)
        return _with(checkpoint, [packed for _, packed in pairs])

    def unpacked(self, checkpoint: Checkpoint) -> Checkpoint:
        """Return a checkpoint whose messages are messages."""
        values = checkpoint["channel_values"].get(_CHANNEL, ())
        # A memory of before holds the messages themselves.
        stored = [one if isinstance(one, bytes) else self._pack(one) for one in values]
        pairs = [(self._messages.get(one) or self._unpack(one), one) for one in stored]
        self._note(pairs)
        return _with(checkpoint, [message for message, _ in pairs])

    def _note(self, pairs: list[tuple[AnyMessage, bytes]]) -> None:
        self._bytes = {id(message): (message, packed) for message, packed in pairs}
        self._messages = {packed: message for message, packed in pairs}

    def _pack(self, message: AnyMessage) -> bytes:
        return self._serializer.dumps_typed(message)[1]

    def _unpack(self, packed: bytes) -> AnyMessage:
        message: AnyMessage = self._serializer.loads_typed((_KIND, packed))
        return message


def _with(checkpoint: Checkpoint, messages: list[Any]) -> Checkpoint:
    values = checkpoint["channel_values"]
    if _CHANNEL not in values:
        return checkpoint
    return {**checkpoint, "channel_values": {**values, _CHANNEL: messages}}
