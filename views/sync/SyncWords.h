// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/sync/SyncValues.h"
#include "views/widgets/ErrorState.h"

#include <QCoreApplication>

namespace redoubt::views {

/// Why the server could not be reached, as people read it: what happened, what was kept, what to do.
class SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::SyncWords)
public:
    [[nodiscard]] static ErrorStory story(const SyncFacts &facts, int waiting, Instant now);

private:
    [[nodiscard]] static QString happened(const SyncFacts &facts, Instant now);
    [[nodiscard]] static QString toDo(const SyncFacts &facts);
};

} // namespace redoubt::views
