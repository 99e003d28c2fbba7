// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desk/DeskFacts.h"

#include "models/Text.h"

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

QString fileName(const Desk &desk, const Digest &digest)
{
    for (const auto &shelf : desk.shelves()) {
        if (auto name = shelf->fileName(digest); !name.isEmpty())
            return name;
    }
    return models::text(digest.toString());
}

} // namespace redoubt::console
