// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "feed/kinds/AttachedFile.h"

#include <QString>

#include <optional>

/// What dialogs and forms of every trade offer to choose from, or take.
namespace redoubt::views {

struct UnitChoice
{
    Id id;
    QString name; ///< with its parents where that tells units apart

    bool operator==(const UnitChoice &) const = default;
};

struct AccountChoice
{
    Id id;
    QString name;
    QString unitName;

    bool operator==(const AccountChoice &) const = default;
};

/// A file that somebody adds. The path is read by who receives this, never by a page.
struct FileInput
{
    QString path;
    QString note;
    /// Of what was not taken: sealed here already, and there is no path.
    std::optional<feed::AttachedFile> kept = std::nullopt;

    bool operator==(const FileInput &) const = default;
};

} // namespace redoubt::views
