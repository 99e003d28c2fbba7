// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/drafts/duty/TemplateDrafts.h"
#include "duty/board/TemplateBoard.h"
#include "models/duty/OfficeTime.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace redoubt::views {
class ShiftPage;
}

namespace redoubt::console {

/// What templates mean for the shift of an office on one day: looked up, used, and let go. On the UI thread.
class ShiftTemplates
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::ShiftTemplates)
public:
    /// @p today by the office's clocks.
    ShiftTemplates(const Desk &desk, const Id &office, calendar::CivilDate today);

    /// What the office's next shift begins with.
    [[nodiscard]] duty::ChecklistInUse inUse() const;
    /// The same, with what must be written before the shift is.
    [[nodiscard]] drafts::TakenChecklist taken(const drafts::NewId &newId) const;
    [[nodiscard]] std::vector<duty::BoardRecord<duty::DutyTemplate>> procedures() const;
    [[nodiscard]] std::vector<duty::LogPhrase> phrases() const;
    /// The unit that publishes in @p broadcast.
    [[nodiscard]] std::string unitOf(const Id &broadcast) const;

    /// Says on @p page which checklist the shift keeps and what the next one begins with, and offers phrases and procedures.
    void showOn(views::ShiftPage &page, const models::OfficeTime &time) const;

private:
    [[nodiscard]] const duty::OfficeBoard *board() const;
    [[nodiscard]] QString keptWords() const;
    [[nodiscard]] QString nextWords() const;

    const Desk &m_desk;
    Id m_office;
    calendar::CivilDate m_today;
    std::optional<Id> m_own;
    std::vector<Id> m_broadcasts;
};

} // namespace redoubt::console
