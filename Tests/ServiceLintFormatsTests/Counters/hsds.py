"""The services of an Open Referral directory, with their channels and documents, as they stand in the file."""

import csv
import json
import pathlib


def things(service):
    """Identifier and title of a service and of all that belongs to it."""
    yield service["id"], service.get("name", "")
    for document in service.get("required_documents", []):
        yield document["id"], document.get("document", "")
    # Phones and places have no title that people read; they must be there.
    phones = list(service.get("phones", []))
    for link in service.get("service_at_locations", []):
        place = link.get("location", link)
        yield place["id"], ""
        for holder in (link, place):
            phones += holder.get("phones", [])
            phones += [phone for contact in holder.get("contacts", []) for phone in contact.get("phones", [])]
    phones += [phone for contact in service.get("contacts", []) for phone in contact.get("phones", [])]
    for phone in phones:
        yield phone["id"], ""


def rows(path, name):
    file = path.with_name(name)
    if not file.exists():
        return []
    with open(file, encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def tabular(path):
    for service in rows(path, path.name):
        yield service["id"], service["name"]
        for document in rows(path, "required_documents.csv"):
            if document["service_id"] == service["id"]:
                yield document["id"], document["document"]
        for phone in rows(path, "phones.csv"):
            if phone["service_id"] == service["id"]:
                yield phone["id"], ""
        for link in rows(path, "service_at_location.csv"):
            if link["service_id"] == service["id"]:
                yield link["location_id"], ""


def fields(path):
    """The things of a file, whose keys and titles must be in the model."""
    path = pathlib.Path(path)
    if path.suffix == ".csv":
        return list(tabular(path))
    with open(path, encoding="utf-8") as file:
        whole = json.load(file)
    services = whole.get("services") or whole.get("contents") or [whole]
    return [thing for service in services for thing in things(service)]
