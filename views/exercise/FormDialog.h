// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QScrollArea;
class QVBoxLayout;

namespace redoubt::views {

class Button;

/// A floating form: title, what is filled in (which scrolls when the window is low), and what can be done. Show it with
/// open(); it darkens its window and deletes itself when closed.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p accept names the primary action; empty for a dialog that is only closed.
    FormDialog(const QString &title, const QString &accept, QWidget *parent);
    ~FormDialog() override;

    void open() override;

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Null where the dialog is only closed.
    [[nodiscard]] Button *acceptButton() const { return m_accept; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    QWidget *m_inside;
    QScrollArea *m_scroll;
    Button *m_accept = nullptr;
    QWidget *m_scrim = nullptr;
};

} // namespace redoubt::views
