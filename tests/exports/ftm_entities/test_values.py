from .entities import entities


def test_a_figure_keeps_its_qualifier_basis_modality_and_horizon() -> None:
    jobs = entities("kind:joint_venture")["2014-01-japan--acquisio-irep..jobs"]["properties"]
    assert jobs["description"] == ["about 40 jobs, expected, ultimately"]
    assert set(jobs["keywords"]) == {
        *("field=jobs", "label=jobs", "basis=stated", "kind=count", "qualifier=about", "modality=expected"),
        *("low=40", "high=40", "unit=jobs", "horizon=ultimately"),
    }
    assert jobs["entity"] == ["2014-01-japan--acquisio-irep"]


def test_a_value_has_its_words_and_its_source() -> None:
    found = entities("kind:joint_venture")
    assert found["2014-01-japan--acquisio-irep..jobs"]["properties"]["summary"] == [
        "will ultimately create around 40 jobs"
    ]
    stage = found["2014-01-japan--acquisio-irep..stage.1"]["properties"]
    assert stage["proof"][0] == "2014-01-japan--day-1.en"
    assert all(address.startswith("http") for address in stage["sourceUrl"])


def test_an_inferred_currency_says_that_it_is() -> None:
    invested = entities("kind:joint_venture")["2014-01-japan--acquisio-irep..investment"]["properties"]
    assert {"currency=CAD", "currency_basis=inferred", "shared_by=irep"} <= set(invested["keywords"])
