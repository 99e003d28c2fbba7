// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/FrameState.h"
#include "views/widgets/Chip.h"

#include <QAbstractButton>

#include <optional>

namespace redoubt::views {

/// The connection and own work on its way: 在线, 离线, 待同步 n.
[[nodiscard]] ChipSpec syncChip(const SyncState &state);
/// What waits for a person's decision: 冲突 n, 未收 n; the more urgent one. None: nothing does.
[[nodiscard]] std::optional<ChipSpec> matterChip(const SyncState &state);
/// One sentence on @p state for its tooltip.
[[nodiscard]] QString syncExplanation(const SyncState &state);

/// The sync chips as one button: a click opens what the chip below it tells of.
class SyncChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SyncChip(QWidget *parent = nullptr);

    void setState(const SyncState &state);
    [[nodiscard]] const SyncState &state() const { return m_state; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void opened(redoubt::views::SyncPart part);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    SyncState m_state;
    bool m_onMatter = false; ///< the click is on the second chip
};

} // namespace redoubt::views
