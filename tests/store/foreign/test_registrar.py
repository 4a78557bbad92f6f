from tui.store.foreign.registrar import Registrar


def test_a_name_stands_for_the_id_that_its_letters_make() -> None:
    known = Registrar()
    assert known.id_of("Société X") == known.id_of("societe x") == "societe-x"
    assert list(known.told()) == [{"id": "societe-x", "name": "Société X", "aka": ["societe x"]}]


def test_two_of_one_name_with_numbers_of_their_own_have_ids_of_their_own() -> None:
    known = Registrar()
    assert known.id_of("Example", "EX-1") == "example"
    assert known.id_of("Example", "EX-2") == "example-ex-2"
    assert known.id_of("Example Ltd", "EX-1") == "example"
    assert "EX-2" in known
    assert "EX-3" not in known


def test_of_what_is_told_twice_lists_and_tables_grow_and_the_rest_stays() -> None:
    known = Registrar()
    id = known.id_of("Example", "1", own="own")
    known.tell(id, ids={"a": "1"}, aka=["E", "Example"], kind="company")
    known.tell(id, ids={"a": "2", "b": "3"}, aka=["E"], kind="group", home="")
    assert list(known.told()) == [
        {"id": "own", "name": "Example", "aka": ["E"], "ids": {"a": "1", "b": "3"}, "kind": "company"}
    ]
