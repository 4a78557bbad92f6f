from .entities import entities


def test_an_organisation_is_of_its_kind_with_all_its_names() -> None:
    found = entities()
    assert found["irep"]["schema"] == "Company"
    assert found["irep"]["properties"]["alias"] == ["IREP Co.,Ltd.", "株式会社アイレップ"]
    assert found["irep"]["properties"]["idNumber"] == ["edinet:E05620"]
    assert found["quebec-government"]["schema"] == "PublicBody"
    assert found["ireq"]["properties"]["parent"] == ["hydro-quebec"]
    assert found["ireq"]["properties"]["country"] == ["ca"]


def test_a_post_links_a_person_with_the_organisation() -> None:
    post = entities()["jean-francois-lisee..role.1"]["properties"]
    assert (post["subject"], post["object"]) == (["jean-francois-lisee"], ["quebec-government"])
    assert post["role"] == ["Minister of International Relations, La Francophonie and Foreign Trade"]


def test_a_source_has_its_text_and_where_it_was_published() -> None:
    found = entities()
    release = found["2014-01-japan--day-1.en"]["properties"]
    assert release["bodyText"][0].startswith("Tokyo - The first day")
    assert "language=en" in release["keywords"]
    report = found["2014-01-japan--aveq-nissan.fr"]["properties"]
    assert report["publishedAt"] == ["2014-01-22"]
    assert report["sourceUrl"][0].startswith("https://www.aveq.ca/")
