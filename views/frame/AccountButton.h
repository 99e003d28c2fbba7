// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace redoubt::views {

/// The account and its unit, with a chevron: opens the account's menu.
class AccountButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit AccountButton(QWidget *parent = nullptr);

    void setAccount(const QString &account, const QString &unit);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_unit;
};

} // namespace redoubt::views
