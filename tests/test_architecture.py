import ast
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("tui", "assistant", "tools", "prompts")
SOURCES = [
    ROOT / "mutoscope.py",
    *(file for layer in LAYERS for file in sorted((ROOT / layer).rglob("*.py"))),
]
LONGEST_FILE = 300
LONGEST_BODY = 40
HEAVY = {"skia", "cv2", "av", "numpy", "torch", "diffusers", "langgraph", "langchain_core", "textual"}


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def functions():
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{file.relative_to(ROOT)}:{node.name}", body_lines(node)


def test_every_file_can_be_read_at_one_sitting():
    sizes = {file.relative_to(ROOT): len(file.read_text().splitlines()) for file in SOURCES}
    assert {file: lines for file, lines in sizes.items() if lines > LONGEST_FILE} == {}


def test_every_function_can_be_read_at_once():
    assert {name: lines for name, lines in functions() if lines > LONGEST_BODY} == {}


def test_every_module_says_what_it_owns():
    assert [file for file in SOURCES if not ast.get_docstring(ast.parse(file.read_text()))] == []


def test_a_package_runs_nothing_when_it_is_imported():
    packages = [file for file in SOURCES if file.name == "__init__.py"]
    assert [file for file in packages if len(ast.parse(file.read_text()).body) != 1] == []


@pytest.mark.parametrize(
    "statement",
    [
        "import mutoscope",
        "import tui.cli",
        "import tools.workbench, tools.catalogue",
        "import tools.renders.worker",
        "from tools.renderers import registry; registry.renderer('animatic')",
        "import assistant.events",
    ],
)
def test_a_light_path_loads_nothing_heavy(statement):
    assert loaded_by(statement) & HEAVY == set()


def test_the_rules_wait_for_the_first_message():
    made = "from assistant.directors import registry; registry.DIRECTORS['builtin']()"
    code = f"import sys; {made}; print('assistant.directors.builtin.intents' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True, cwd=ROOT) == "False\n"


def test_the_agent_loads_no_command_line_of_others():
    assert not loaded_by("import assistant.conversation") & {"pygments", "click", "textual", "typer"}


def test_the_worker_starts_without_what_only_verbs_need():
    assert "pydantic" not in loaded_by("import tools.renders.worker")


def test_the_wheel_holds_the_four_and_the_door(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    tops = {name.partition("/")[0] for name in names if ".dist-info" not in name}
    assert tops == {"mutoscope.py", *LAYERS}
    assert "tools/renderers/animatic/assets/noto.json.gz" in names


def test_another_package_of_our_name_is_refused_with_both_paths(tmp_path):
    other = tmp_path / "tools" / "__init__.py"
    other.parent.mkdir()
    other.touch()
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import tools; import mutoscope"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert "ImportError" in done.stderr
    assert str(other) in done.stderr
    assert str(ROOT / "tools") in done.stderr


def test_a_folder_of_our_name_where_one_stands_does_no_harm(tmp_path):
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "__init__.py").write_text("raise SystemExit('the wrong tools')")
    command = [sys.executable, "-P", "-m", "mutoscope", "--help"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 0
    assert loaded_by("import mutoscope; assert sys.path.count('') <= 1")
