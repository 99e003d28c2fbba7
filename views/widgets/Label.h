// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Typography.h"
#include "views/widgets/Ink.h"

#include <QLabel>

namespace redoubt::views {

/// Plain text in one of the sizes and inks of the console; follows theme and type scale.
///
/// 12 and 14 px labels carry one pixel of margin on opposite sides, so that their baselines meet in one row,
/// which box layouts cannot arrange.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text = {}, int px = BodyType, Weight weight = Weight::Regular, Ink ink = Ink::Text, QWidget *parent = nullptr);

    void setInk(Ink ink);
    [[nodiscard]] Ink ink() const { return m_ink; }
    /// Codes, hashes and technique ids.
    void setCode(bool code);
    /// Breaks lines; the label then grows downwards.
    void setWrapping(bool wrapping);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();

    int m_px;
    Weight m_weight;
    Ink m_ink;
    bool m_code = false;
};

/// A wrapping Label.
[[nodiscard]] Label *paragraph(const QString &text, int px = BodyType, Ink ink = Ink::Text);

} // namespace redoubt::views
