// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchPage.h"

namespace redoubt::views::testing {

/// The search page filled as a console would fill it, for two words; with @p found false for words that stand nowhere together.
class DemoSearch
{
public:
    /// @p before stands before every text that somebody wrote.
    explicit DemoSearch(bool found, const QString &before = {});

    models::SearchModel model;
    SearchPage page;
};

} // namespace redoubt::views::testing
