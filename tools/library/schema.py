"""The tables of the library, as named steps in the order in which they are applied. SQL only.

A step that was released is never edited: a change is a new step.
"""

from typing import Final

_TABLES: Final = (
    """
    CREATE TABLE boards (
        id TEXT NOT NULL, revision INTEGER NOT NULL, json TEXT NOT NULL, created REAL NOT NULL,
        PRIMARY KEY (id, revision)
    )
    """,
    """
    CREATE TABLE renders (
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        session TEXT NOT NULL, turn INTEGER, key TEXT NOT NULL UNIQUE, operation TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        progress REAL NOT NULL DEFAULT 0, plan TEXT NOT NULL, clips TEXT NOT NULL, estimate_s REAL NOT NULL,
        error TEXT NOT NULL DEFAULT '', hint TEXT NOT NULL DEFAULT '',
        created REAL NOT NULL, started REAL, finished REAL
    )
    """,
    "CREATE INDEX renders_state ON renders (state)",
    "CREATE INDEX renders_turn ON renders (turn)",
    """
    CREATE TABLE clips (
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        render TEXT NOT NULL REFERENCES renders (id), variation INTEGER NOT NULL, operation TEXT NOT NULL,
        strength TEXT, parents TEXT NOT NULL, seed INTEGER NOT NULL, title TEXT NOT NULL,
        board TEXT, revision INTEGER, canvas TEXT NOT NULL, num_frames INTEGER NOT NULL,
        renderer TEXT NOT NULL, drawn TEXT NOT NULL, not_drawn TEXT NOT NULL, note TEXT NOT NULL,
        measures TEXT NOT NULL DEFAULT '{}', content TEXT NOT NULL, timeline TEXT NOT NULL,
        path TEXT, created REAL NOT NULL, finished REAL
    )
    """,
    "CREATE INDEX clips_content ON clips (content)",
    "CREATE INDEX clips_render ON clips (render)",
    """
    CREATE TABLE takes (
        fingerprint TEXT PRIMARY KEY, shot TEXT NOT NULL, path TEXT NOT NULL, num_frames INTEGER NOT NULL,
        avcc TEXT NOT NULL, bytes INTEGER NOT NULL, seconds REAL NOT NULL, created REAL NOT NULL
    )
    """,
    """
    CREATE TABLE stills (
        fingerprint TEXT PRIMARY KEY, shot TEXT NOT NULL, path TEXT, created REAL NOT NULL, finished REAL
    )
    """,
    """
    CREATE TABLE media (
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL, path TEXT NOT NULL, facts TEXT NOT NULL DEFAULT '{}', created REAL NOT NULL
    )
    """,
    """
    CREATE TABLE sessions (
        name TEXT PRIMARY KEY, board TEXT, revision INTEGER, clip TEXT, renderer TEXT,
        planning_only INTEGER NOT NULL DEFAULT 0, created REAL NOT NULL, used REAL NOT NULL
    )
    """,
    """
    CREATE TABLE turns (
        number INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL REFERENCES sessions (name),
        text TEXT NOT NULL, answer TEXT, before TEXT NOT NULL, after TEXT,
        standing TEXT NOT NULL DEFAULT 'stands' CHECK (standing IN ('stands', 'undone', 'dropped')),
        created REAL NOT NULL, finished REAL
    )
    """,
    "CREATE INDEX turns_session ON turns (session, number)",
    """
    CREATE TABLE tasks (
        fingerprint TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('still', 'shot', 'join')),
        renderer TEXT NOT NULL, work TEXT NOT NULL, needs TEXT NOT NULL, cost REAL NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        attempts INTEGER NOT NULL DEFAULT 0, worker TEXT, heartbeat REAL,
        progress REAL NOT NULL DEFAULT 0, preview BLOB,
        error TEXT NOT NULL DEFAULT '', hint TEXT NOT NULL DEFAULT '',
        created REAL NOT NULL, started REAL, finished REAL, seconds REAL
    )
    """,
    "CREATE INDEX tasks_state ON tasks (state, created)",
    """
    CREATE TABLE render_tasks (
        render TEXT NOT NULL REFERENCES renders (id), task TEXT NOT NULL REFERENCES tasks (fingerprint),
        PRIMARY KEY (render, task)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX render_tasks_task ON render_tasks (task)",
)

_MARKS: Final = (
    "ALTER TABLE clips ADD COLUMN picked INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE clips ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE clips ADD COLUMN removed REAL",
)

_MAKERS: Final = ("ALTER TABLE takes ADD COLUMN made TEXT NOT NULL DEFAULT '{}'",)

_DIRECTORS: Final = ("ALTER TABLE sessions ADD COLUMN director TEXT",)

STEPS: Final[dict[str, tuple[str, ...]]] = {
    "tables_shared_by_all": _TABLES,
    "marks_on_clips": _MARKS,
    "who_made_a_take": _MAKERS,
    "directors_of_sessions": _DIRECTORS,
}
"""Each step's statements, by its name in the record of applied migrations."""
