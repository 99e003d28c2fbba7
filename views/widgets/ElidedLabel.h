// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Painting.h"
#include "views/widgets/Label.h"

namespace redoubt::views {

/// A name that gives way: elided where there is no room, with the full text as its tooltip.
/// Never for clocks, numbers or states.
class ElidedLabel : public Label
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, int px = BodyType, Weight weight = Weight::Regular, Ink ink = Ink::Text,
                         QWidget *parent = nullptr);

    void setElide(Elide elide);
    [[nodiscard]] bool isElided() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Elide m_elide = Elide::Right;
};

} // namespace redoubt::views
