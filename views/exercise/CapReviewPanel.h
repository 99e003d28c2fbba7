// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/CapReviewModel.h"
#include "views/exercise/Requests.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QTableView;

namespace redoubt::views {

class Banner;
class Button;
class FormDialog;
class Label;

/// Says that caps were exceeded, where judges awarded without seeing each other, and shows which awards stand under each:
/// nothing is taken back by itself, a judge reverses. Its page shows it while
/// something is over.
class CapReviewPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CapReviewPanel(QWidget *parent = nullptr);

    void setRows(const std::vector<models::CapReviewRow> &rows);
    /// Without it the list is for reading.
    void setMayReverse(bool may);
    /// Opens the list.
    void openList();
    [[nodiscard]] bool isWanted() const { return m_model->rowCount() > 0; }
    [[nodiscard]] models::CapReviewModel *model() const { return m_model; }

Q_SIGNALS:
    void reversalRequested(const redoubt::views::ReversalRequest &request);

private:
    void showBanner();
    void showSelection();
    void askReversal();
    /// A head cannot be reversed, whatever is selected.
    [[nodiscard]] std::optional<models::CapReviewRow> chosenAward() const;
    void layHeads();

    models::CapReviewModel *m_model;
    Banner *m_banner;
    bool m_mayReverse = false;
    QPointer<FormDialog> m_dialog;
    QPointer<QTableView> m_table;
    QPointer<Button> m_reverse;
    QPointer<Label> m_why;
};

} // namespace redoubt::views
