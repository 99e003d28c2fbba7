// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace redoubt::views {

/// A password with an eye to look at it. The text is shown only while the eye is pressed in, and hidden again when
/// the field is cleared or loses its window.
class PasswordField : public QLineEdit
{
    Q_OBJECT
public:
    explicit PasswordField(QWidget *parent = nullptr);

    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const;
    void setInvalid(bool invalid);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void applyLook();

    QAction *m_eye;
};

} // namespace redoubt::views
