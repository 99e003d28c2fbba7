// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/BulletinValues.h"
#include "views/duty/bulletin/BulletinRequests.h"

#include <QWidget>

#include <map>

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

    /// @p mayAct: not withdrawn, and its signature holds. What was typed for one bulletin is kept while another is shown.
    void setValues(const models::OwnAnswerValues &values, bool mayAct, bool mayWrite);
    /// Why something of @p bulletin was not saved; what was typed stays.
    void showFailure(const redoubt::Id &bulletin, const QString &why);
    /// The feedback on @p bulletin was saved: its form is empty.
    void showSent(const redoubt::Id &bulletin);

    [[nodiscard]] Button *acknowledgeButton() const { return m_acknowledge; }

Q_SIGNALS:
    void acknowledgeRequested(const redoubt::Id &bulletin);
    void feedbackRequested(const redoubt::views::FeedbackForm &form);

private:
    /// What is typed and not sent.
    struct Typed
    {
        int result = 0;
        QString text;
        QStringList files;
        bool sending = false;
        QString problem;
    };
    void keep();
    void bring(const Typed &typed);
    void check();
    void showFiles();

    models::OwnAnswerValues m_values;
    std::map<Id, Typed> m_typed; ///< of bulletins that are not shown
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
