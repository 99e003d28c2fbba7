// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/FrameState.h"
#include "views/widgets/Chip.h"

#include <QAbstractButton>

namespace redoubt::views {

/// The chip for @p state: 在线, 离线, 待同步 n, 冲突 n.
[[nodiscard]] ChipSpec syncChip(const SyncState &state);
/// One sentence on @p state for its tooltip.
[[nodiscard]] QString syncExplanation(const SyncState &state);

/// The sync chip as a button: a click opens the outbox and the conflicts.
class SyncChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SyncChip(QWidget *parent = nullptr);

    void setState(const SyncState &state);
    [[nodiscard]] const SyncState &state() const { return m_state; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SyncState m_state;
};

} // namespace redoubt::views
