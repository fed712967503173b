"""Switches off what the chat libraries would send elsewhere, or load for nothing. Import it first."""

import os
import sys

for _name in ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2"):
    os.environ[_name] = "false"

# httpx loads its own command line where it can, pygments and all: a tenth of all that is loaded.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
