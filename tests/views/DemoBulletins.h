// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/BulletinListModel.h"
#include "views/duty/bulletin/BulletinPage.h"

namespace redoubt::views::testing {

/// The page of bulletins filled as mock-up 10 has it: Tuesday 6 October 2026, 12:26.
class DemoBulletins
{
public:
    enum class Shows { Sent, Received, Draft, Tampered, Empty };
    explicit DemoBulletins(Shows shows = Shows::Sent, const QString &before = {});

    [[nodiscard]] static Instant now();
    [[nodiscard]] static Id id(int number);
    /// 56 units in five groups, in the states of the mock-up.
    [[nodiscard]] static duty::AnswerGroup tree(const std::string &before = {});
    [[nodiscard]] static models::BulletinValues values(Shows shows, const QString &before = {});

    models::BulletinListModel list;
    BulletinPage page;
};

} // namespace redoubt::views::testing
