// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/ShownName.h"

/// How much the records of a shift take: the one place for validators and forms. Texts are counted in Unicode characters.
namespace redoubt::duty::bounds {

inline constexpr int ChecklistName = 60;
inline constexpr int ChecklistItems = 200;
inline constexpr int ItemKey = 60;
inline constexpr int ItemName = 60; ///< and of its section
inline constexpr int ItemUnit = 12;
inline constexpr int Choices = 20;
inline constexpr int ChoiceText = 40;
inline constexpr int Rounds = 24;         ///< set hours of a day
inline constexpr int RoundsOfShift = 200; ///< of one item
inline constexpr int LeastRound = 10;     ///< minutes from one round to the next
inline constexpr int PostName = 30;
inline constexpr int PersonName = text::MaxName;
inline constexpr int PeopleOfShift = 20;
inline constexpr int FoundText = 200; ///< a value at an item
inline constexpr int NoteText = 500;
inline constexpr int Files = 20;
inline constexpr int LogText = 2'000;
inline constexpr int CallerText = 120;
inline constexpr int PhoneText = 40;
inline constexpr int MatterTitle = 120;
inline constexpr int MatterDetail = 2'000;
inline constexpr int QuestionText = 120;
inline constexpr int AnswerText = 200;
inline constexpr int OutcomeText = 500;
inline constexpr int Reminders = 2'000; ///< and of things that were counted
inline constexpr int Reason = 500;
inline constexpr int CorrectionText = 2'000;
inline constexpr int HandoverSteps = 20;
inline constexpr int StepKey = 40;
inline constexpr int StepName = 20;
inline constexpr int StepWhat = 120;
inline constexpr int OrderMinutes = 240; ///< of the last round, and of coming early
inline constexpr int HoldsLetGo = 100;
inline constexpr int MattersHanded = 200;
inline constexpr std::int64_t Version = 1'000'000;

} // namespace redoubt::duty::bounds
