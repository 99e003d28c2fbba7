// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

#include <QPushButton>

namespace redoubt::views {

/// Secondary is the default; a page has one Primary. Danger opens a confirmation, Destructive stands in it.
enum class ButtonKind { Secondary, Primary, Ghost, Danger, Destructive, Link };
enum class ButtonSize { Small, Normal, Large }; ///< 24, 32, 40 px at 1.0×

/// A push button in the console's kinds and sizes. Its icon takes the colour of its text in every theme and state.
class Button : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(const QString &text, ButtonKind kind = ButtonKind::Secondary, Icon icon = Icon::None, ButtonSize size = ButtonSize::Normal,
                    QWidget *parent = nullptr);

    /// Square, with an icon only; @p name is its tooltip and what a screen reader says.
    [[nodiscard]] static Button *iconOnly(Icon icon, const QString &name, ButtonKind kind = ButtonKind::Ghost, ButtonSize size = ButtonSize::Small);

    void setKind(ButtonKind kind);
    void setGlyph(Icon icon);
    [[nodiscard]] ButtonKind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    ButtonKind m_kind;
    Icon m_icon;
    ButtonSize m_size;
};

} // namespace redoubt::views
