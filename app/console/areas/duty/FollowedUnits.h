// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/DutySeat.h"
#include "store/StreamInfo.h"
#include "views/duty/UnitsDialog.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <map>
#include <optional>

namespace redoubt::views {
class DutyPage;
}

namespace redoubt::console {

class Session;

/// Whether a role of this account reads the duty office of @p unit while somebody looks at it: a commander's of any unit above (ADR 19).
[[nodiscard]] bool reachesOfficeBelow(const Desk &desk, const Id &unit);
/// Every unit below one in which this account has such a role, whoever is above first; with what lies between in its name.
[[nodiscard]] QList<views::DutyUnitChoice> unitsBelow(const Desk &desk);

/// Duty offices of units below, followed while somebody looks at them: which unit is to be opened, what the page says of one that is on its way,
/// cut off or whole, and what is said when one is gone.
class FollowedUnits : public QObject
{
    Q_OBJECT
public:
    FollowedUnits(Session &session, views::DutyPage &page, QObject *parent);
    ~FollowedUnits() override;

    /// Asks for the office of @p unit, which reachesOfficeBelow().
    void want(const Id &unit);
    /// The unit that was asked for last and that nobody has sat down at yet.
    [[nodiscard]] const std::optional<Id> &wanted() const { return m_wanted; }
    /// Somebody sits in @p seat by now, which is called @p name: the page says whether it is whole.
    void sits(const std::optional<DutySeat> &seat, const QString &name);
    /// The same seat a second later, or after something has come.
    void show();

Q_SIGNALS:
    /// Its duty is to be opened, wherever it is.
    void unitChosen(const redoubt::Id &unit);
    void said(const QString &sentence);
    void failed(const QString &sentence);

private:
    /// A unit that is followed, as it was known last.
    struct Known
    {
        QString name;
        bool hadCome = false; ///< something of its office was here
    };
    enum class Leaving { ByHand, ForAnother };

    void choose();
    void letGo();
    /// Takes up which are followed by now, and says of those that are gone why.
    void watch();
    [[nodiscard]] const store::StreamInfo *followedOf(const Id &unit) const;
    [[nodiscard]] QString nameOf(const Id &unit) const;

    Session &m_session;
    views::DutyPage &m_page;
    std::optional<Id> m_wanted;
    std::map<Id, Known> m_known;     ///< by unit
    std::map<Id, Leaving> m_leaving; ///< units whose office leaves because somebody here said so
    std::optional<DutySeat> m_seat;
    QString m_name;
    QPointer<views::UnitsDialog> m_dialog;
};

} // namespace redoubt::console
