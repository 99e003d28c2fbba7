// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Bulletin.h"
#include "duty/kinds/BulletinAnswers.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// How far a bulletin has come: every unit in one state, so that every row and every column adds up.
namespace redoubt::duty {

/// In the order of progress.
enum class AnswerState {
    NotDelivered,    ///< 未送达: the unit has no channel yet
    NotAcknowledged, ///< 未签收
    NoFeedback,      ///< 未反馈: acknowledged, and no more
    Checked,         ///< 已排查
    Handled,         ///< 已处置
    NoSuchSystem,    ///< 无此系统
};
inline constexpr int AnswerStates = 6;

/// What one unit has said of a bulletin.
struct UnitAnswer
{
    Id unit;
    std::string name;
    AnswerState state = AnswerState::NotDelivered;
    std::optional<Instant> acknowledgedAt;
    std::string acknowledgedBy;
    bool otherText = false; ///< it acknowledged another text than the one that stands here
    std::optional<Instant> answeredAt;
    std::string answeredBy;
    std::string said;
    std::vector<feed::AttachedFile> files;
    int feedbacks = 0;    ///< how many it has given: the last one counts
    bool pending = false; ///< something of it waits for the server

    [[nodiscard]] bool isAcknowledged() const { return state > AnswerState::NotAcknowledged; }
    [[nodiscard]] bool isAnswered() const { return state > AnswerState::NoFeedback; }
    bool operator==(const UnitAnswer &) const = default;
};

struct AnswerCounts
{
    int addressed = 0;
    std::array<int, AnswerStates> of{}; ///< by AnswerState

    void add(AnswerState state);
    AnswerCounts &operator+=(const AnswerCounts &other);
    [[nodiscard]] int in(AnswerState state) const { return of[static_cast<std::size_t>(state)]; }
    [[nodiscard]] int acknowledged() const;
    [[nodiscard]] int answered() const;
    bool operator==(const AnswerCounts &) const = default;
};

[[nodiscard]] AnswerCounts countsOf(const std::vector<UnitAnswer> &answers);

/// The state that the last feedback, or the receipt, of a unit comes to.
[[nodiscard]] AnswerState stateOf(bool isDelivered, bool isAcknowledged, std::optional<FeedbackResult> last);

/// A group of units and what is within it; the figures are those of all below.
struct AnswerGroup
{
    std::string name;
    std::string path; ///< "市直部门/政府部门"; empty for the whole
    AnswerCounts counts;
    std::vector<AnswerGroup> groups;
    std::vector<UnitAnswer> units; ///< the group's own: those with most to do first, else as they were addressed
    bool operator==(const AnswerGroup &) const = default;
};

/// Units sorted as the issuer did, groups as they first occur among @p to; who is in none lies in the whole. @p answers: of each of @p to one.
[[nodiscard]] AnswerGroup answerTree(const std::vector<Addressee> &to, const std::vector<UnitAnswer> &answers);

/// Which of a bulletin's two clocks runs: the first until all have acknowledged, the second until all have given feedback.
enum class BulletinClock { Acknowledge, Feedback, None };

struct BulletinDue
{
    BulletinClock clock = BulletinClock::None;
    std::optional<Instant> due;
    [[nodiscard]] bool isOverdue(Instant now) const { return due && *due < now; }
    bool operator==(const BulletinDue &) const = default;
};
[[nodiscard]] BulletinDue dueOf(const BulletinBody &body, const AnswerCounts &counts);
/// The same for one unit.
[[nodiscard]] BulletinDue dueOf(const BulletinBody &body, AnswerState state);

} // namespace redoubt::duty
