// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace redoubt::views {

/// The filter above a list: finds as one types, Escape clears it, its text stays until then.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(const QString &placeholder, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    QAction *m_glass;
};

} // namespace redoubt::views
