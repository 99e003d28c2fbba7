// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/BulletinBoard.h"
#include "models/RowModel.h"
#include "models/duty/OfficeTime.h"

#include <QString>

#include <optional>
#include <vector>

namespace redoubt::models {

/// Where a bulletin stands in the list.
enum class BulletinBox {
    Running,  ///< sent by us, and somebody still owes something
    Drafts,   ///< not issued yet
    Finished, ///< sent by us, and nothing more is waited for
    Received, ///< sent to us
};

/// A bulletin or a draft of one.
struct BulletinRow
{
    QString id;
    Id record;
    BulletinBox box = BulletinBox::Running;
    int level = 1;  ///< 1 一般 to 4 特别重大
    QString number; ///< empty: a draft has none yet
    QString title;
    QString from; ///< of a received one: who sent it
    duty::BulletinClock clock = duty::BulletinClock::None;
    std::optional<Instant> due;
    QString dueText; ///< "10-06 14:00"
    int addressed = 0;
    int acknowledged = 0;
    int answered = 0;
    duty::AnswerState mine = duty::AnswerState::NotAcknowledged; ///< of a received one
    QString endedText;                                           ///< "10-04"
    bool withdrawn = false;
    bool notVerified = false;
    bool numberTaken = false;
    bool returned = false; ///< of a draft: it was sent back
    bool passed = false;   ///< of a draft: somebody let it pass
    bool pending = false;

    /// Something of it waits for this unit.
    [[nodiscard]] bool isOwed() const { return box == BulletinBox::Received && !withdrawn && clock != duty::BulletinClock::None; }
    bool operator==(const BulletinRow &) const = default;
};

class BulletinListModel : public RowModel<BulletinRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// "10-06 14:00" by the clocks of the place: a deadline is never without its day.
[[nodiscard]] QString datedTime(Instant instant, const OfficeTime &time);

/// Which of a bulletin's counts lie behind it.
struct SentBulletin
{
    duty::BulletinView view;
    duty::AnswerCounts counts;
    std::optional<Instant> lastAnswer; ///< when the last unit answered
};
/// Nothing more is waited for: all have answered, or it was withdrawn or closed.
[[nodiscard]] bool isFinished(const SentBulletin &sent);

/// Running ones: what is due first comes first. Finished ones: the latest first.
[[nodiscard]] std::vector<BulletinRow> sentRows(const std::vector<SentBulletin> &sent, BulletinBox box, const OfficeTime &time);
[[nodiscard]] std::vector<BulletinRow> draftRows(const std::vector<duty::DraftView> &drafts, const OfficeTime &time);

struct ReceivedBulletin
{
    duty::BulletinView view;
    duty::UnitAnswer mine;
    QString from;
};
/// What is owed first, first due on top; then the latest first.
[[nodiscard]] std::vector<BulletinRow> receivedRows(const std::vector<ReceivedBulletin> &received, const OfficeTime &time);

} // namespace redoubt::models
