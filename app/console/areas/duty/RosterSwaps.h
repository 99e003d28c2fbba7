// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/RosterOffice.h"

#include <QObject>

#include <optional>

namespace redoubt::console {

/// Swaps of shifts on one office's roster: asked for, looked at by the rules, agreed to, refused, approved.
class RosterSwaps : public QObject
{
    Q_OBJECT
public:
    RosterSwaps(RosterOffice &office, QObject *parent);

private:
    void open(const models::RosterKey &key, const std::optional<models::RosterKey> &inReturn);
    [[nodiscard]] QStringList brokenBy(const views::SwapForm &form) const;
    void considerDrop(const models::RosterKey &from, const models::RosterKey &onto);
    void make(const views::SwapForm &form);
    void answer(const Id &swap, duty::SwapWord word, const QString &reason);
    void refuse(const Id &swap, bool asApprover);
    void approve(const Id &swap, bool consented);
    void decide(const Id &swap, bool approves, bool consented, const QString &reason);

    RosterOffice &m_office;
};

} // namespace redoubt::console
