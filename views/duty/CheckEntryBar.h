// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/CheckModel.h"
#include "views/duty/ShiftRequests.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace redoubt::views {

class Button;
class ElidedLabel;
class Label;

/// Where an item of the checklist is answered: below the list, always in its place. A tick by one press, a number with its unit and range, one
/// of the choices, or words; and that it could not be done, with why. What was typed at an item waits there while others are looked at.
class CheckEntryBar : public QWidget
{
    Q_OBJECT
public:
    explicit CheckEntryBar(QWidget *parent = nullptr);

    /// The item that is answered; null: none is chosen. The same item again changes nothing that is being typed.
    void setItem(const models::CheckRow *row);
    /// The answer as it stands, if it can stand; says why not and goes there otherwise.
    void submit();
    /// The field that the answer is typed into; null where it is a tick.
    [[nodiscard]] QWidget *field() const;
    /// Takes @p text as typed: what was pressed in the list.
    void begin(const QString &text);

    void showFailure(const QString &why);
    /// As chosen in the file dialog, added to what is chosen.
    void addFiles(const QStringList &paths);
    /// What was sent was taken: its text is put away.
    void showDone();

Q_SIGNALS:
    void requested(const redoubt::views::CheckEntry &entry);
    /// Up or down in the field: another item.
    void stepRequested(int direction);
    /// Escape: back to the list.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Draft
    {
        QString value;
        QString note;
        QStringList files;
    };
    void send(CheckWish wish);
    void keepDraft();
    void chooseFiles();
    void showFiles();
    void showAdvice();
    void say(const QString &text, bool wrong);
    [[nodiscard]] QString typedValue() const;

    std::optional<models::CheckRow> m_row;
    QHash<QString, Draft> m_drafts; ///< by the row
    QString m_sent;                 ///< row whose answer is on its way
    ElidedLabel *m_name;
    Label *m_range;
    ElidedLabel *m_message;
    QLineEdit *m_value;
    Label *m_unit;
    QComboBox *m_choice;
    QLineEdit *m_note;
    QStringList m_files;
    Button *m_attach;
    Button *m_record;
    Button *m_amiss;
    Button *m_skip;
    bool m_filling = false;
};

} // namespace redoubt::views
