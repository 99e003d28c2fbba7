// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desk/DeskFacts.h"

#include "models/Text.h"

#include <algorithm>
#include <map>

namespace redoubt::console {

QString unitName(const Desk &desk, const Id &unit)
{
    const auto found = desk.units().find(unit);
    return found == desk.units().end() ? QString() : models::text(found->second.name);
}

QHash<QString, QString> unitNames(const Desk &desk)
{
    QHash<QString, QString> names;
    for (const auto &[id, unit] : desk.units())
        names.insert(models::text(id), models::text(unit.name));
    return names;
}

QList<views::UnitChoice> unitChoices(const Desk &desk)
{
    std::map<std::string, int> alike;
    for (const auto &[id, unit] : desk.units())
        ++alike[unit.name];
    QList<views::UnitChoice> choices;
    for (const auto &[id, unit] : desk.units()) {
        auto shown = models::text(unit.name);
        if (alike[unit.name] > 1 && unit.parent)
            shown += QStringLiteral(" · ") + unitName(desk, *unit.parent);
        choices.push_back({id, shown});
    }
    std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return choices;
}

QList<views::AccountChoice> accountChoices(const Desk &desk)
{
    QList<views::AccountChoice> choices;
    for (const auto &[id, person] : desk.staff())
        choices.push_back({id, models::text(person.name), unitName(desk, person.unit)});
    std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return choices;
}

QString fileName(const Desk &desk, const Digest &digest)
{
    for (const auto &shelf : desk.shelves()) {
        if (auto name = shelf->fileName(digest); !name.isEmpty())
            return name;
    }
    return models::text(digest.toString());
}

} // namespace redoubt::console
