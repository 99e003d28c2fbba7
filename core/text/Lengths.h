// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How long texts are that every trade has, in Unicode characters.
namespace redoubt::text {

inline constexpr int MaxReason = 500;   ///< why somebody did something that others have to live with
inline constexpr int MaxFileName = 255; ///< of an attachment

} // namespace redoubt::text
