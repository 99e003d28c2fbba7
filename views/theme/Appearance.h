// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace redoubt::views {

struct Tokens;

/// What Theme last applied to the application: the colours and the factor of type, rows and icons.
struct Appearance
{
    const Tokens *tokens;
    double scale; ///< 1.0, or 1.35 in large type
    bool still;   ///< no motion: whatever moves takes its place at once
};

/// Part of the application's state, as its palette and font are. UI thread only.
[[nodiscard]] const Appearance &appearance();

/// For Theme alone.
void setAppearance(const Appearance &appearance);

} // namespace redoubt::views
