// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/Tokens.h"

#include "views/theme/Appearance.h"

#include <cmath>

namespace redoubt::views {

namespace {

QColor rgb(const char *name) { return QColor(QLatin1StringView(name)); }

void finish(Tokens &t)
{
    t.onSolid = Qt::white;
    t.tooltipText = Qt::white;
    t.tooltipText2 = rgb("#C9D0D8");
    t.tooltipAccent = rgb("#68C3D3");
    t.tooltipOk = rgb("#76CE8F");
    t.tones[static_cast<std::size_t>(Tone::Neutral)] = {t.text3, t.hover, t.text2};
    t.tones[static_cast<std::size_t>(Tone::Accent)] = {t.accent, t.accentSoft, t.accentText};
}

void set(Tokens &t, Tone tone, const char *solid, const char *soft, const char *text)
{
    t.tones[static_cast<std::size_t>(tone)] = {rgb(solid), rgb(soft), rgb(text)};
}

Tokens makeDay()
{
    Tokens t;
    t.dark = false;
    t.bg = rgb("#F2F4F6");
    t.surface = rgb("#FFFFFF");
    t.subtle = rgb("#F7F8FA");
    t.hover = rgb("#EEF1F4");
    t.pressed = rgb("#E3E7EC");
    t.rail = rgb("#EBEEF1");
    t.border = rgb("#E0E4E9");
    t.borderStrong = rgb("#B9C1CB");
    t.text = rgb("#191D23");
    t.text2 = rgb("#4A535F");
    t.text3 = rgb("#5D6773");
    t.accent = rgb("#0B7285");
    t.accentHover = rgb("#095F6F");
    t.accentSoft = rgb("#DDF0F3");
    t.accentText = rgb("#0A6375");
    t.field = rgb("#FFFFFF");
    t.disabledText = rgb("#98A1AC");
    t.tooltip = rgb("#23282F");
    t.scrim = QColor(20, 24, 30, 89);
    t.heat = rgb("#4A6078");
    t.mutedLine = rgb("#8A94A0");
    t.scrollThumb = rgb("#C9CFD6");
    t.danger = rgb("#C22F22");
    t.focusOnAccent = rgb("#063B46");
    set(t, Tone::Red, "#C12F4A", "#FAE5E9", "#A51F3B");
    set(t, Tone::Blue, "#2160C4", "#E2ECFB", "#1A51A6");
    set(t, Tone::White, "#59636F", "#E9ECF0", "#48515C");
    set(t, Tone::Severity4, "#C22F22", "#FBE5E2", "#A82318");
    set(t, Tone::Severity3, "#D2650C", "#FCEAD9", "#964300");
    set(t, Tone::Severity2, "#B98900", "#FAF0CF", "#735400");
    set(t, Tone::Severity1, "#3A7FC0", "#E2EEF9", "#1C5A9E");
    set(t, Tone::Ok, "#2E8B4A", "#E0F2E4", "#21693A");
    t.series = {rgb("#0B7A8C"), rgb("#A06000"), rgb("#8A4BA8"), rgb("#4F7F1F"), rgb("#C8502B"), rgb("#4A63C4"), rgb("#B3406B"), rgb("#7A5C3E")};
    finish(t);
    return t;
}

Tokens makeNight()
{
    Tokens t;
    t.dark = true;
    t.bg = rgb("#121417");
    t.surface = rgb("#1A1D21");
    t.subtle = rgb("#1F2328");
    t.hover = rgb("#252A30");
    t.pressed = rgb("#2D333A");
    t.rail = rgb("#0F1113");
    t.border = rgb("#2A2F36");
    t.borderStrong = rgb("#464E58");
    t.text = rgb("#E6E9ED");
    t.text2 = rgb("#ABB4BF");
    t.text3 = rgb("#949EAA");
    t.accent = rgb("#17798A");
    t.accentHover = rgb("#198090");
    t.accentSoft = rgb("#12343B");
    t.accentText = rgb("#68C3D3");
    t.field = rgb("#15181B");
    t.disabledText = rgb("#6A737E");
    t.tooltip = rgb("#343A42");
    t.scrim = QColor(0, 0, 0, 140);
    t.heat = rgb("#8FA0B3");
    t.mutedLine = rgb("#66707B");
    t.scrollThumb = rgb("#3A414A");
    t.danger = rgb("#C23B30");
    t.focusOnAccent = rgb("#A6E2EC");
    set(t, Tone::Red, "#CB3A56", "#3B1A22", "#F58CA0");
    set(t, Tone::Blue, "#346FD0", "#17273F", "#86B4F6");
    set(t, Tone::White, "#6B7682", "#2A3037", "#B9C1CB");
    set(t, Tone::Severity4, "#E24B3E", "#3C1B18", "#FF938A");
    set(t, Tone::Severity3, "#DD7A22", "#38240F", "#F6A860");
    set(t, Tone::Severity2, "#CFA21C", "#322A10", "#E6C251");
    set(t, Tone::Severity1, "#4390D6", "#14293C", "#82BAEF");
    set(t, Tone::Ok, "#3AA35B", "#15301E", "#76CE8F");
    t.series = {rgb("#4DB6C6"), rgb("#E0A13A"), rgb("#BE8BDA"), rgb("#8CBF56"), rgb("#EE8A66"), rgb("#8FA2F0"), rgb("#E381A8"), rgb("#BFA083")};
    finish(t);
    return t;
}

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

const Tokens &Tokens::day()
{
    static const Tokens tokens = makeDay();
    return tokens;
}

const Tokens &Tokens::night()
{
    static const Tokens tokens = makeNight();
    return tokens;
}

const QColor &Tokens::seriesColour(int index) const
{
    const int count = static_cast<int>(series.size());
    return series[static_cast<std::size_t>(((index % count) + count) % count)];
}

QHash<QString, QColor> Tokens::named() const
{
    QHash<QString, QColor> names{{"bg", bg},
                                 {"surface", surface},
                                 {"subtle", subtle},
                                 {"hover", hover},
                                 {"pressed", pressed},
                                 {"rail", rail},
                                 {"border", border},
                                 {"borderStrong", borderStrong},
                                 {"text", text},
                                 {"text2", text2},
                                 {"text3", text3},
                                 {"accent", accent},
                                 {"accentHover", accentHover},
                                 {"accentSoft", accentSoft},
                                 {"accentText", accentText},
                                 {"field", field},
                                 {"disabledText", disabledText},
                                 {"tooltip", tooltip},
                                 {"tooltipText", tooltipText},
                                 {"scrollThumb", scrollThumb},
                                 {"danger", danger},
                                 {"focusOnAccent", focusOnAccent},
                                 {"onSolid", onSolid}};
    static constexpr std::array<const char *, toneCount> toneNames{"neutral", "accentTone", "red", "blue", "white", "s1", "s2", "s3", "s4", "ok"};
    for (std::size_t i = 0; i < toneNames.size(); ++i) {
        const QString name = QLatin1StringView(toneNames[i]);
        names.insert(name + "Solid", tones[i].solid);
        names.insert(name + "Soft", tones[i].soft);
        names.insert(name + "Text", tones[i].text);
    }
    return names;
}

const Tokens &tokens() { return *appearance().tokens; }

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor blended(const QColor &over, const QColor &ground)
{
    const auto mix = [a = over.alphaF()](float o, float g) { return o * a + g * (1.0F - a); };
    return QColor::fromRgbF(mix(over.redF(), ground.redF()), mix(over.greenF(), ground.greenF()), mix(over.blueF(), ground.blueF()));
}

} // namespace redoubt::views
