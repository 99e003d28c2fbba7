// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/FormDialog.h"

namespace redoubt::views {

class Label;

/// A form that stands, with all that was typed, until what it asks for is done: who asked for it closes it by accept(), or says why not.
class KeptDialog : public FormDialog
{
    Q_OBJECT
public:
    KeptDialog(const QString &title, const QString &accept, QWidget *parent);

    void showFailure(const QString &why);

protected:
    /// Below what was added to the body; to be called once it is complete.
    void addProblemLine();
    /// The request is on its way: it cannot be sent twice.
    void setSending();
    /// Whether the form can be sent; while it cannot, @p why is the button's tooltip.
    void setComplete(bool complete, const QString &why = {});

private:
    void showButton();

    Label *m_problem;
    bool m_complete = true;
    bool m_sending = false;
};

} // namespace redoubt::views
