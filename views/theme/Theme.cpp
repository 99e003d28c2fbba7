// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/Theme.h"

#include "views/theme/Appearance.h"
#include "views/theme/FloatingLists.h"
#include "views/theme/HouseStyle.h"
#include "views/theme/PlainTexts.h"
#include "views/theme/StyleSheet.h"
#include "views/theme/SystemScheme.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/theme/WheelFocus.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

// The drawings live in a static library: the linker needs to be told that they are wanted.
static void initThemeResource() { Q_INIT_RESOURCE(theme); }

namespace redoubt::views {

namespace {

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {{QPalette::Window, t.bg},
                                                            {QPalette::WindowText, t.text},
                                                            {QPalette::Base, t.field},
                                                            {QPalette::AlternateBase, t.subtle},
                                                            {QPalette::Text, t.text},
                                                            {QPalette::Button, t.surface},
                                                            {QPalette::ButtonText, t.text},
                                                            {QPalette::BrightText, t.onSolid},
                                                            {QPalette::Highlight, t.accent},
                                                            {QPalette::HighlightedText, t.onSolid},
                                                            {QPalette::PlaceholderText, t.text3},
                                                            {QPalette::Light, t.hover},
                                                            {QPalette::Midlight, t.hover},
                                                            {QPalette::Mid, t.border},
                                                            {QPalette::Dark, t.borderStrong},
                                                            {QPalette::Shadow, t.borderStrong},
                                                            {QPalette::Link, t.accentText},
                                                            {QPalette::LinkVisited, t.accentText},
                                                            {QPalette::ToolTipBase, t.tooltip},
                                                            {QPalette::ToolTipText, t.tooltipText}};
    for (const auto &[role, colour] : roles)
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, t.disabledText);
    return palette;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_system(new SystemScheme(this))
{
    initThemeResource();
    new PlainTexts(this);
    new WheelFocus(this);
    new FloatingLists(this);
    connect(m_system, &SystemScheme::changed, this, [this] {
        if (m_applied && m_scheme == Scheme::System)
            apply();
    });
    connect(m_system, &SystemScheme::motionChanged, this, &Theme::applyMotion);
}

bool Theme::isDark() const { return m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_system->isDark()); }

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    if (m_applied)
        apply();
}

void Theme::setLargeType(bool large)
{
    if (m_largeType == large)
        return;
    m_largeType = large;
    if (m_applied)
        apply();
}

void Theme::setLessMotion(bool less)
{
    m_lessMotion = less;
    applyMotion();
}

bool Theme::moves() const { return !m_lessMotion && m_system->animates(); }

void Theme::applyMotion()
{
    if (m_applied)
        setAppearance({appearance().tokens, appearance().scale, !moves()});
}

void Theme::apply()
{
    const Tokens &t = isDark() ? Tokens::night() : Tokens::day();
    setAppearance({&t, m_largeType ? largeTypeScale : 1.0, !moves()});
    if (!m_applied)
        QApplication::setStyle(new HouseStyle);
    m_applied = true;
    QApplication::setFont(textFont(BodyType));
    QApplication::setPalette(paletteOf(t));
    QToolTip::setFont(textFont(SmallType));
    // Last: it makes every widget lay itself out and paint again with the font and palette above.
    qApp->setStyleSheet(styleSheet(t));
    Q_EMIT changed();
}

} // namespace redoubt::views
