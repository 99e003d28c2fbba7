// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Ink.h"

namespace redoubt::views {

Ink inkOf(Tone tone) { return static_cast<Ink>(static_cast<int>(tone) + static_cast<int>(Ink::Neutral)); }

QColor colourOf(Ink ink)
{
    switch (ink) {
    case Ink::Text: return tokens().text;
    case Ink::Text2: return tokens().text2;
    case Ink::Text3: return tokens().text3;
    default: return tokens().tone(static_cast<Tone>(static_cast<int>(ink) - static_cast<int>(Ink::Neutral))).text;
    }
}

const char *styleName(Ink ink)
{
    static constexpr const char *names[] = {"text", "text2", "text3", "neutral", "accent", "red", "blue", "white", "s1", "s2", "s3", "s4", "ok"};
    return names[static_cast<int>(ink)];
}

} // namespace redoubt::views
