// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace redoubt::views {

class FieldChips;

/// The words of one part of a report, as high as they are: plain text with fields.
class SectionEdit : public QTextEdit
{
    Q_OBJECT
public:
    /// @p isLine: of one line, a title.
    explicit SectionEdit(bool isLine = false, QWidget *parent = nullptr);

    /// With fields in braces.
    void setWords(const QString &words);
    [[nodiscard]] QString words() const;
    /// In place of all that it says, as if somebody typed it: it can be undone.
    void write(const QString &words);
    void setFields(const QHash<QString, QString> &values);
    /// Puts the field @p name where the cursor stands.
    void insertField(const QString &name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody typed.
    void typed();
    /// The cursor stands somewhere else in it.
    void entered();
    void left();

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void applyType();
    void fit();

    FieldChips *m_chips;
    bool m_isLine;
    bool m_setting = false;
};

} // namespace redoubt::views
