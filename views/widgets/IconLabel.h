// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"
#include "views/widgets/Ink.h"

#include <QWidget>

namespace redoubt::views {

/// One icon. Says nothing to a screen reader: the words stand beside it.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(Icon icon, int size = 16, Ink ink = Ink::Text2, QWidget *parent = nullptr);

    void setIcon(Icon icon);
    void setInk(Ink ink);
    /// A round ground in the soft colour of the ink's tone, @p diameter pixels wide; 0 for none.
    void setDisc(Tone tone, int diameter);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    int m_size;
    Ink m_ink;
    Tone m_disc = Tone::Neutral;
    int m_diameter = 0;
};

} // namespace redoubt::views
