// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/ShownName.h"

#include <cstdint>

/// How much bulletins and what is said of them take, and the cards of liaisons: the one place for validators and forms. Texts are counted in
/// Unicode characters.
namespace redoubt::duty::bounds {

inline constexpr int BulletinTitle = 120;
inline constexpr int BulletinSource = 120;
inline constexpr int BulletinSummary = 4'000;
inline constexpr int AffectedRows = 50;
inline constexpr int AffectedText = 200;
inline constexpr std::int64_t AffectedKnown = 1'000'000;
inline constexpr int GuidanceSteps = 40;
inline constexpr int GuidanceText = 500;
inline constexpr int GuidanceWhen = 40; ///< a time in words: "签收后 2 小时内"
inline constexpr int BulletinFiles = 20;
inline constexpr int BulletinFileNote = 500;
inline constexpr int Addressees = 500;
inline constexpr int GroupPath = 120; ///< "市直部门/政府部门"
inline constexpr int BulletinPerson = text::MaxName;
inline constexpr int BulletinUnit = text::MaxName;
inline constexpr int BulletinReason = 500;
inline constexpr int FeedbackText = 2'000;
inline constexpr int ReminderText = 500;
inline constexpr int ReminderAnswer = 500;

inline constexpr int ContactPost = 60;
inline constexpr int ContactPhone = 40;
inline constexpr int ContactShort = 12;

} // namespace redoubt::duty::bounds
