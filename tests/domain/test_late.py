"""Dataclasses that are put together late are in use what those of `dataclasses` are."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop.domain.late import dataclass, metadata_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What both have."""

    id: str = dataclasses.field(default_factory=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Base):
    """One that bears something."""

    name: str | None = dataclasses.field(default=None, metadata={"zh": "名称"})
    size: int = 3


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two, in order."""

    first: int
    second: int = 2

    def total(self) -> int:
        return self.first + self.second


@dataclass(slots=True)
class Loose:
    """One that may be changed."""

    items: list[int] = dataclasses.field(default_factory=list)


@dataclass(frozen=True)
class Open:
    """One without slots."""

    name: str
    note: str = ""


def test_it_is_made_with_defaults_and_compared_by_value():
    assert Column(name="a") == Column(name="a", id="")
    assert Column(name="a") != Column(name="b")
    assert hash(Column(name="a")) == hash(Column(name="a"))
    assert (Pair(1).total(), Pair(1) < Pair(1, 3), repr(Pair(5))) == (3, True, "Pair(first=5, second=2)")
    assert Loose().items is not Loose().items


def test_what_it_was_not_told_it_does_not_take():
    with pytest.raises(TypeError, match="unexpected keyword"):
        Column(other=1)
    with pytest.raises(TypeError, match="positional"):
        Column("a")


@pytest.mark.parametrize("made", [Column(name="a"), Pair(1), Open("a")])
def test_nothing_of_it_can_be_changed(made):
    for name in (dataclasses.fields(made)[0].name, "another"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, name, "b")
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(made, name)


def test_one_that_may_be_changed_can_be_changed_but_not_hashed():
    loose = Loose()
    loose.items = [1]
    assert loose == Loose([1])
    with pytest.raises(TypeError, match="unhashable"):
        hash(loose)
    with pytest.raises(AttributeError):
        loose.another = 1


def test_python_takes_it_for_a_dataclass():
    assert [f.name for f in dataclasses.fields(Column)] == ["id", "name", "size"]
    assert dataclasses.replace(Column(name="a"), size=4) == Column(name="a", size=4)
    assert dataclasses.asdict(Pair(1)) == {"first": 1, "second": 2}
    assert copy.deepcopy(Column(name="a")) == pickle.loads(pickle.dumps(Column(name="a"))) == Column(name="a")
    match Pair(1):
        case Pair(first, second):
            assert (first, second) == (1, 2)


def test_what_its_fields_bear_is_known_before_and_after():
    @dataclass(frozen=True, slots=True, kw_only=True)
    class More(Column):
        note: str | None = dataclasses.field(default=None, metadata={"zh": "备注"})

    told = [("name", {"zh": "名称"}), ("note", {"zh": "备注"})]
    assert list(metadata_of(More)) == told
    assert More(note="a").note == "a"
    assert list(metadata_of(More)) == told
    assert dataclasses.fields(More)[-1].metadata == {"zh": "备注"}


def test_threads_that_make_the_first_at_the_same_time_get_the_same():
    for _turn in range(20):

        @dataclass(frozen=True, slots=True)
        class One:
            number: int = dataclasses.field(default=0, metadata={"a": 1})

        with ThreadPoolExecutor(8) as pool:
            assert all(made == One(n) for n, made in enumerate(pool.map(One, range(8))))
        assert dataclasses.fields(One)[0].metadata == {"a": 1}


def test_no_register_is_put_together_by_loading_it():
    asked = "import dataclasses; made = []; real = dataclasses.dataclass\n"
    asked += "def note(*given, **how): made.append(how); return real(*given, **how)\n"
    asked += "dataclasses.dataclass = note\nimport desktop.domain.registers\nprint(len(made))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    # What the registers themselves are made of, and none of the hundred kinds of records.
    assert int(done.stdout) < 20
