// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/BulletinValues.h"
#include "views/duty/bulletin/BulletinRequests.h"

#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace redoubt::views {

class Button;
class DropZone;
class FormField;
class Label;
class PaneHead;
class SegmentedControl;

/// What our unit says of a bulletin that it received: acknowledged by one press, then what was done about it.
class OwnAnswerPane : public QWidget
{
    Q_OBJECT
public:
    explicit OwnAnswerPane(QWidget *parent = nullptr);

    /// @p mayAct: not withdrawn, and its signature holds. Another bulletin empties the form.
    void setValues(const models::OwnAnswerValues &values, bool mayAct, bool mayWrite);
    /// Why something was not saved; what was typed stays.
    void showFailure(const QString &why);
    /// The feedback was saved: the form is empty.
    void showSent();

    [[nodiscard]] Button *acknowledgeButton() const { return m_acknowledge; }

Q_SIGNALS:
    void acknowledgeRequested(const redoubt::Id &bulletin);
    void feedbackRequested(const redoubt::views::FeedbackForm &form);

private:
    void check();
    void showFiles();

    models::OwnAnswerValues m_values;
    bool m_mayAct = false;
    bool m_sending = false;
    QStringList m_files;
    PaneHead *m_head;
    QVBoxLayout *m_said;
    Button *m_acknowledge;
    QWidget *m_form;
    SegmentedControl *m_result;
    QPlainTextEdit *m_text;
    FormField *m_field;
    DropZone *m_drop;
    QVBoxLayout *m_fileLines;
    Button *m_send;
    Label *m_problem;
};

} // namespace redoubt::views
