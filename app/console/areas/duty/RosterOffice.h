// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Workplace.h"
#include "app/drafts/duty/RosterDrafts.h"
#include "models/duty/roster/RosterSpotValues.h"
#include "views/duty/roster/RosterRequests.h"

#include <QObject>

#include <optional>

namespace redoubt::views {
class RosterPage;
}

namespace redoubt::console {

/// The roster of one office as every act on its page needs it: its board, its clock, who acts, and how what they mint is saved.
class RosterOffice : public QObject
{
    Q_OBJECT
public:
    RosterOffice(Workplace &place, const Id &office, views::RosterPage &page, QObject *parent);

    [[nodiscard]] const Id &id() const { return m_id; }
    [[nodiscard]] Workplace &workplace() const { return m_place; }
    [[nodiscard]] views::RosterPage &page() const { return m_page; }
    [[nodiscard]] std::string name() const;
    /// IANA name; empty where the office is not known.
    [[nodiscard]] std::string zoneName() const;
    /// An empty one where the office has no roster at all.
    [[nodiscard]] const duty::RosterBoard &board() const;
    [[nodiscard]] duty::RosterPlace place() const;
    /// Who signs in here, in the plan; none: they do not stand on it.
    [[nodiscard]] std::optional<std::string> ownMember() const;
    [[nodiscard]] drafts::DutyHand hand() const;
    /// "10-03 08:30 主班"
    [[nodiscard]] QString shiftWords(const models::RosterKey &key) const;
    /// Who stands at @p post (empty: at any) but those @p without, by name.
    [[nodiscard]] std::vector<views::MemberChoice> members(const std::string &post, const std::vector<std::string> &without) const;

    /// Saves what was minted and says @p said, or says on @p form why not.
    void commit(views::RosterForm form, Result<store::Draft> draft, const QString &said);
    void commit(views::RosterForm form, Result<std::vector<store::Draft>> drafts, const QString &said);
    /// On the form where it is open, else aloud.
    void refuse(views::RosterForm form, const QString &why);

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    Workplace &m_place;
    Id m_id;
    views::RosterPage &m_page;
    duty::RosterBoard m_nothing; ///< where the office has no roster at all
};

} // namespace redoubt::console
