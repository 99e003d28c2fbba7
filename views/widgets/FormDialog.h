// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/FloatingDialog.h"

class QScrollArea;
class QVBoxLayout;

namespace redoubt::views {

class Button;

/// A floating form: title, what is filled in (which scrolls when the window is low), and what can be done. Show it with
/// open().
class FormDialog : public FloatingDialog
{
    Q_OBJECT
public:
    /// @p accept names the primary action; empty for a dialog that is only closed.
    FormDialog(const QString &title, const QString &accept, QWidget *parent);

    void open() override;

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Null where the dialog is only closed.
    [[nodiscard]] Button *acceptButton() const { return m_accept; }

private:
    void startAtFields();

    QVBoxLayout *m_body;
    QWidget *m_inside;
    QScrollArea *m_scroll;
    Button *m_close;
    Button *m_accept = nullptr;
};

} // namespace redoubt::views
