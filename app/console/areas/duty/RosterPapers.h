// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/areas/duty/RosterController.h"
#include "app/console/papers/PaperThread.h"
#include "duty/papers/RosterPaper.h"

#include <QObject>

namespace redoubt::console {

/// The month that the roster's page shows, as people were told it, on paper and in files: printed, as PDF, as a workbook, as a calendar; and rosters
/// that were sent, read in.
class RosterPapers : public QObject
{
    Q_OBJECT
public:
    /// All three outlive this.
    RosterPapers(Workplace &place, PaperThread &papers, RosterController &roster, views::RosterPage &page);

    /// Asks for a printer, or for a file, and does it.
    void act(views::RosterPaperAct act);
    /// Writes the month to @p path; not Print and not ReadIn.
    void writeTo(views::RosterPaperAct act, const QString &path);
    /// Reads @p path, and shows what it would change.
    void readIn(const QString &path);

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    /// A month as it was published, with the swaps that hold.
    struct Month
    {
        duty::RosterPlan plan;
        duty::Roster roster;
        calendar::TimeZone zone = calendar::TimeZone::utc();
        duty::RosterPaperFacts facts;
        duty::PaperWords words;
        QString name; ///< of its sheet and of files
    };
    [[nodiscard]] std::optional<Month> month() const;
    [[nodiscard]] documents::Paper paperOf(const Month &month) const;
    [[nodiscard]] QString fileName(views::RosterPaperAct act, const Month &month) const;
    void choosePrinter(const Month &month);
    void compare(const QString &file, const duty::RosterSheet &sheet);

    Workplace &m_place;
    PaperThread &m_papers;
    RosterController &m_roster;
    views::RosterPage &m_page;
};

} // namespace redoubt::console
