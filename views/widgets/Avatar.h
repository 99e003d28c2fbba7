// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Tokens.h"

#include <QWidget>

namespace redoubt::views {

/// Who: one or two characters of an account on a round ground.
class Avatar : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(const QString &account, int diameter = 28, QWidget *parent = nullptr);

    void setAccount(const QString &account);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// What tells accounts apart: the trailing digits if there are any ("裁判03" → "03"), else the first character.
    [[nodiscard]] static QString initialsOf(const QString &account);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
    int m_diameter;
};

} // namespace redoubt::views
