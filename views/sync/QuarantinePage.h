// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/QuarantineModel.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QTableView;

namespace redoubt::views {

class Button;
class QuarantineCard;

/// Own changes that the server could not take: what, why, and that nothing of them is lost.
class QuarantinePage : public QWidget
{
    Q_OBJECT
public:
    explicit QuarantinePage(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::QuarantineModel *model);

Q_SIGNALS:
    void readRequested(const redoubt::Id &change);
    void copyRequested(const redoubt::Id &change);
    /// A claim is to open in the claim form again, with its files.
    void redraftRequested(const redoubt::Id &change);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void applySizes();

    models::QuarantineModel *m_model = nullptr;
    QStackedWidget *m_stack;
    QTableView *m_table;
    Button *m_redraft;
    Button *m_read;
    Button *m_copy;
    QuarantineCard *m_card;
    QScrollArea *m_detail;
};

} // namespace redoubt::views
