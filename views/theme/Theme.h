// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace redoubt::views {

class SystemScheme;

/// Puts the look of the console on the QApplication: style, font, palette and style sheet, in that order, all made
/// from the tokens; and the manners that every widget has, Qt's own included (PlainTexts, WheelFocus, FloatingLists), from the
/// theme's construction on. Owned by the program; one per process. Widgets repaint by themselves: every one of them gets
/// QEvent::StyleChange. Changing the theme of an open console costs one restyling of all widgets.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    /// Applies the look as it is set now. Call once after construction; the setters call it again on a change.
    void apply();

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    /// Large type (大字模式): type, rows and icons at 1.35×; spacing and hairlines stay.
    void setLargeType(bool large);
    [[nodiscard]] bool largeType() const { return m_largeType; }
    /// Without motion although the system has none against it.
    void setLessMotion(bool less);
    [[nodiscard]] bool lessMotion() const { return m_lessMotion; }
    [[nodiscard]] bool isDark() const;
    /// Whether things move: neither the system nor this console is set against it.
    [[nodiscard]] bool moves() const;

    static constexpr double largeTypeScale = 1.35;

Q_SIGNALS:
    void changed();

private:
    void applyMotion();

    SystemScheme *m_system;
    Scheme m_scheme = Scheme::System;
    bool m_largeType = false;
    bool m_lessMotion = false;
    bool m_applied = false;
};

} // namespace redoubt::views
